import { disclosure, readText } from '../fixtures/documents'

const document = readText(new Uint8Array(Buffer.concat(Array.from({ length: Number(process.argv[2]) }, () => disclosure))))
if (document.tables.length === 0) throw new Error('nothing was read')
process.stdout.write(String(process.resourceUsage().maxRSS))
