import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest, the longest first. */
const longest = [
  'e2e/accessible',
  'e2e/sources',
  'e2e/print',
  'e2e/agreement',
  'e2e/tables',
  'e2e/shell',
  'e2e/width',
  'e2e/keyboard',
  'e2e/present',
  'e2e/projects',
  'e2e/single',
  'e2e/spacing',
  'e2e/samples',
  'e2e/offline',
  'e2e/search',
  'e2e/years',
  'e2e/frame',
  'e2e/terms',
  'e2e/economic',
  'budget/checks/coverage',
  'cli/check',
  'cli/read',
  'outputs/workbook/workbookTables',
  'reading/damage',
  'reading/sheets/mutations',
]

/** Starts the longest files first, so that all workers are busy until the end. */
export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex(name => moduleId.includes(`/tests/${name}.`))
      return at < 0 ? longest.length : at
    }
    return Promise.resolve([...files].sort((one, other) => place(one) - place(other)))
  }
}
