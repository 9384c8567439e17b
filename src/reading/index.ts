export { readDocument, ReadingError, type ReadingInput } from './readDocument'
