export { readProse } from './readProse'
export type { ProseReading } from './types'
