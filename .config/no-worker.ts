/** Stands for `startWorker` of the app in a page that is one file: there is none. */
export const startWorker = (): Worker | null => null
