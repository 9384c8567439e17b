/** Starts a worker that reads files; `null` in a page that is one file and has none. */
export function startWorker(): Worker | null {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}
