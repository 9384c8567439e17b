export { readDocument, ReadingError } from './readDocument'
