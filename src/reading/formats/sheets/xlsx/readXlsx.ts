import { type Archive } from '@/reading/formats/archive'
import { ReadingError } from '@/reading/formats/decode'
import { isTrue, type XmlHandlers, XmlReader } from '@/reading/formats/sheets/xml'
import { CellBudget, type Workbook, type Worksheet } from '../workbook'
import { readAttachments } from './attachments'
import { readSharedStrings } from './sharedStrings'
import { readStyles } from './styles'
import { readWorksheet } from './worksheet'

/** A part that another one names. */
interface Relation {
  /** Last word of its type: worksheet, styles; the words before it differ in strict files. */
  readonly type: string
  readonly target: string
}

interface SheetEntry {
  readonly name: string
  readonly relation: string
  readonly hidden: boolean
}

/** Reads a workbook in Office Open XML, strict or transitional, its sheets one by one. */
export async function readXlsx(archive: Archive): Promise<Workbook> {
  const root = [...(await readRelations(archive, '')).values()]
  const workbookPath =
    root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const { entries, from1904 } = await readEntries(archive, workbookPath)
  const relations = await readRelations(archive, workbookPath)
  const find = (type: string) =>
    [...relations.values()].find(each => each.type === type && archive.names.includes(each.target))
      ?.target
  const read = (path: string, handlers: XmlHandlers) => readPart(archive, path, handlers)
  const stringsPath = find('sharedStrings')
  const strings = stringsPath ? await readSharedStrings(h => read(stringsPath, h)) : []
  const stylesPath = find('styles')
  const formats = stylesPath ? await readStyles(h => read(stylesPath, h)) : []
  const budget = new CellBudget()

  async function* readSheets(): AsyncGenerator<Worksheet> {
    for (const { name, relation, hidden } of entries) {
      const part = relations.get(relation)
      const plain = { name, from1904, cells: [], merges: [] }
      const unread = { ...plain, hiddenRows: [], hiddenColumns: [] }
      if (part && part.type !== 'worksheet') yield { ...unread, state: 'chart' }
      else if (hidden) yield { ...unread, state: 'hidden' }
      else if (part && archive.names.includes(part.target))
        yield {
          name,
          state: 'visible',
          from1904,
          ...(await readWorksheet({
            name,
            strings,
            formats,
            budget,
            read: handlers => read(part.target, handlers),
          })),
          attachments: await readAttachments({
            parts: [...(await readRelations(archive, part.target)).values()].filter(each =>
              archive.names.includes(each.target),
            ),
            read,
          }),
        }
      else throw new ReadingError(`工作表“${name}”的内容不在文件里，文件不完整，请重新下载`)
    }
  }
  return { total: entries.length, sheets: readSheets() }
}

async function readPart(archive: Archive, path: string, handlers: XmlHandlers): Promise<void> {
  const reader = new XmlReader(path, handlers)
  if (!(await archive.read(path, bytes => reader.write(bytes))))
    throw new ReadingError(`文件里缺少“${path}”，文件不完整，请重新下载`)
  reader.close()
}

async function readEntries(
  archive: Archive,
  path: string,
): Promise<{ entries: SheetEntry[]; from1904: boolean }> {
  const entries: SheetEntry[] = []
  let from1904 = false
  await readPart(archive, path, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904)
      if (name === 'sheet')
        entries.push({
          name: attributes.name ?? '',
          relation: attributes.id ?? '',
          hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
        })
    },
  })
  return { entries, from1904 }
}

/** The parts that a part names, by their ids; of the whole package for ''. */
async function readRelations(archive: Archive, path: string): Promise<Map<string, Relation>> {
  const slash = path.lastIndexOf('/') + 1
  const folder = path.slice(0, slash)
  const relations = new Map<string, Relation>()
  const relationsPath = `${folder}_rels/${path.slice(slash)}.rels`
  if (!archive.names.includes(relationsPath)) return relations
  await readPart(archive, relationsPath, {
    open: (name, { Id, Type = '', Target = '' }) => {
      if (name === 'Relationship' && Id !== undefined)
        relations.set(Id, {
          type: Type.slice(Type.lastIndexOf('/') + 1),
          target: resolvePath(folder, Target),
        })
    },
  })
  return relations
}

function resolvePath(folder: string, target: string): string {
  const parts: string[] = []
  for (const part of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
