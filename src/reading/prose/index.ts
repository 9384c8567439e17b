export { readProse } from './readProse'
export type { ProseInput, ProseReading } from './types'
