import type { Archive } from '@/reading/formats/archive'
import { ReadingError } from '@/reading/formats/decode'
import { type XmlHandlers, XmlReader } from '@/reading/formats/sheets/xml'
import type { Workbook } from '../workbook'
import { OdsCollector } from './odsCollector'

const contentPath = 'content.xml'
const manifestPath = 'META-INF/manifest.xml'

/** Reads an OpenDocument spreadsheet (.ods), which stores each cell as it is shown, too. */
export async function readOds(archive: Archive): Promise<Workbook> {
  await refuseLocked(archive)
  const collector = new OdsCollector()
  await readPart(archive, contentPath, {
    open: (name, attributes) => collector.open(name, attributes),
    close: name => collector.close(name),
    text: text => collector.add(text),
  })
  const { sheets } = collector
  return { total: sheets.length, sheets }
}

async function readPart(archive: Archive, path: string, handlers: XmlHandlers): Promise<void> {
  const reader = new XmlReader(path, handlers)
  if (await archive.read(path, bytes => reader.write(bytes))) reader.close()
}

async function refuseLocked(archive: Archive): Promise<void> {
  let locked = false
  await readPart(archive, manifestPath, {
    open: name => (locked ||= name === 'encryption-data'),
  })
  if (locked)
    throw new ReadingError(
      '这个表格文件设了密码，读不了：请用原来的软件打开，去掉密码，另存为 .xlsx 后再打开',
    )
}
