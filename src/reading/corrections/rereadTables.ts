import type {
  BudgetDocument,
  Diagnostic,
  PrintedTable,
  TableCorrection,
  TableKind,
} from '@/document/document'
import { CellShapes } from '@/reading/performanceSheets/cellShapes'
import { recognisePrinted, type RecognisedTable } from '@/reading/recognisers/recogniseTable'
import { explainEmptyTable, reportBlankForm, reportMissingTables } from '@/reading/tables/absence'
import { AmountCache } from '@/reading/text/amounts'
import { assignUnits } from '@/reading/units/assignUnits'
import { buildOverrides, fitsPrint } from './buildOverrides'
import { rereadProse } from './rereadProse'
import { rereadProjects } from './rereadProjects'

/** What a document means once some of its tables are read anew, and what that reading found. */
export interface Rereading {
  readonly document: BudgetDocument
  readonly diagnostics: readonly Diagnostic[]
}

interface RereadInput {
  readonly document: BudgetDocument
  /** Corrections that the tables are read with. */
  readonly corrections: readonly TableCorrection[]
  /** Ids of the tables to read. */
  readonly tables: ReadonlySet<string>
  /** Kinds of the tables before any correction, where one has been made. */
  readonly kinds: ReadonlyMap<string, TableKind>
}

/** Reads some printed tables of a document again; all that follows from them follows. */
export function rereadTables({ document, corrections, tables, kinds }: RereadInput): Rereading {
  const diagnostics: Diagnostic[] = []
  const shared = {
    usualUnit: document.amountUnit,
    shapes: new CellShapes(),
    amounts: new AmountCache(),
    diagnostics,
  }
  const read = new Map<string, RecognisedTable>()
  for (const table of document.tables) {
    if (!tables.has(table.id)) continue
    const own = corrections.filter(one => one.table === table.id && fitsPrint(table, one))
    const { kind, overrides } = buildOverrides(kinds.get(table.id) ?? table.kind, own)
    read.set(
      table.id,
      recognisePrinted(
        { ...table, kind, headerRows: 0 },
        { ...shared, ...(own.length > 0 && { overrides }) },
      ),
    )
  }
  const printed = document.tables.map(table => keepPrint(table, read.get(table.id)))
  const { meanings, units } = assignUnits(
    document.tables.flatMap(({ id }) => {
      const own = read.get(id)
      if (!own) return document.meanings.filter(({ table }) => table === id)
      return own.meaning ? [explainEmptyTable(own.meaning, document.parts)] : []
    }),
  )
  const { units: _units, ...rest } = document
  const sheets = document.tables.flatMap(
    ({ id }) =>
      read.get(id)?.performanceSheets ?? document.sheets.filter(({ table }) => table === id),
  )
  const accounts = document.account.tables.map(
    account => read.get(account.table)?.coverage ?? account,
  )
  const known = rereadProjects({ ...document, tables: printed, meanings, sheets })
  const prose = rereadProse({ ...document, tables: printed }, meanings)
  diagnostics.push(
    ...known.diagnostics,
    ...prose.diagnostics,
    ...reportMissingTables(document.parts, printed),
    ...reportBlankForm(meanings, printed[0]?.line ?? 1),
  )
  return {
    document: {
      ...rest,
      ...(units.length > 0 && { units }),
      tables: printed,
      meanings,
      projects: known.projects,
      sheets,
      statements: prose.statements,
      procurement: prose.procurement,
      account: { ...document.account, tables: accounts },
    },
    diagnostics,
  }
}

/** A printed table with what its reader says of it; rows, captions and notes are the printed ones. */
function keepPrint(table: PrintedTable, read: RecognisedTable | undefined): PrintedTable {
  if (!read) return table
  const { kind, headerRows, unit } = read.printed
  return { ...table, kind, headerRows, unit }
}
