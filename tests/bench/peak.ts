import { decodeUtf8 } from '@/cli/utf8'
import { readDocument } from '@/reading'
import { disclosure } from '../fixtures/documents'

const bytes = Buffer.concat(Array.from({ length: Number(process.argv[2]) }, () => disclosure))
const document = readDocument({ bytes, file: 'test.md', decodeUtf8 })
if (document.tables.length === 0) throw new Error('nothing was read')
process.stdout.write(String(process.resourceUsage().maxRSS))
