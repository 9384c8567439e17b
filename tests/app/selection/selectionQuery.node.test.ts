import { describe, expect, test } from 'vitest'
import { readSelection, viewDefaults, writeSelection } from '@/app/selection/selectionQuery'
import { anyDocument, choiceOf, type CatalogueEntry, findEntry } from '@/app/documents/catalogue'

const entry = (
  unitCode: string | null,
  year: number,
  isDefault = false,
  { kind = 'budget', edition = 'e1' }: Partial<CatalogueEntry> = {},
): CatalogueEntry => ({
  id: `${unitCode ?? 'x'}-${year}`,
  edition,
  content: '',
  kind,
  sourceFile: 'x.md',
  title: '',
  unit: unitCode ?? '某单位',
  unitCode,
  department: null,
  departmentCode: null,
  year,
  published: null,
  file: 'x.json',
  default: isDefault,
})
const catalogue = [
  entry('310001', 2023),
  entry('310001', 2024, true),
  entry('101', 2024),
  entry('101', 2025),
  entry(null, 2019),
  entry('101', 2025, false, { kind: 'finalAccount' }),
  entry('101', 2025, false, { edition: 'e2' }),
  entry('102', 2024, false, { kind: 'adjustedBudget' }),
  entry('102', 2024, false, { kind: 'finalAccount' }),
]
const defaults = readSelection({}).values

describe('reading an address', () => {
  test('nothing said is the default', () => {
    expect(readSelection({})).toEqual({
      values: {
        unit: null,
        year: null,
        documentKind: null,
        edition: null,
        subunit: null,
        subject: null,
        measure: 'total',
        in: '万元',
        with: null,
        find: '',
        level: 'item',
        as: 'amount',
        sort: 'amount',
        chart: 'rank',
        by: 'amount',
        order: 'programme',
        dimension: 'all',
        kind: 'all',
        rank: 'printed',
        terms: 'printed',
        result: 'all',
        family: 'all',
        at: null,
        page: 1,
        programme: null,
        funding: null,
        pick: null,
        category: null,
        project: null,
        compare: null,
        table: null,
        motion: 'on',
        slide: null,
        slides: null,
        parts: null,
        off: null,
        rows: null,
      },
      problems: [],
    })
  })

  test('what is said is read', () => {
    const { values, problems } = readSelection({
      unit: '101',
      year: '2025',
      subject: '208',
      measure: 'basic',
      in: 'yi',
    })
    expect(values).toEqual({
      ...defaults,
      unit: '101',
      year: 2025,
      subject: '208',
      measure: 'basic',
      in: '亿元',
    })
    expect(problems).toEqual([])
  })

  test('words of some views are read, written where they are not the default, and not taken along', () => {
    const { values, problems } = readSelection({
      level: 'class',
      as: 'share',
      sort: 'colour',
      find: '医疗',
    })
    expect(values).toEqual({ ...defaults, level: 'class', as: 'share', find: '医疗' })
    expect(problems.map(({ name }) => name)).toEqual(['sort'])
    expect(writeSelection(values, catalogue)).toEqual({ level: 'class', as: 'share', find: '医疗' })
    expect(writeSelection({ ...values, ...viewDefaults }, catalogue)).toEqual({})
  })

  test('one of the units of a document is taken along from view to view', () => {
    const { values } = readSelection({ subunit: '123002', find: '医疗' })
    expect(values).toEqual({ ...defaults, subunit: '123002', find: '医疗' })
    expect(writeSelection({ ...values, ...viewDefaults }, catalogue)).toEqual({ subunit: '123002' })
  })

  test('names and the page of a table are read and written, an impossible page is named', () => {
    const { values } = readSelection({
      category: '成本',
      compare: 'a,b',
      page: '3',
      kind: 'between',
    })
    expect(values).toEqual({
      ...defaults,
      category: '成本',
      compare: 'a,b',
      page: 3,
      kind: 'between',
    })
    expect(writeSelection(values, catalogue)).toEqual({
      category: '成本',
      compare: 'a,b',
      page: '3',
      kind: 'between',
    })
    expect(readSelection({ page: '0' })).toMatchObject({
      values: defaults,
      problems: [{ name: 'page' }],
    })
  })

  test('what is unknown is named, and the default holds', () => {
    const { values, problems } = readSelection({
      year: '24',
      measure: ['magic', 'basic'],
      in: 'constructor',
    })
    expect(values).toEqual(defaults)
    expect(problems.map(({ name, value }) => [name, value])).toEqual([
      ['year', '24'],
      ['measure', 'magic'],
      ['in', 'constructor'],
    ])
  })
})

describe('writing an address', () => {
  test('defaults are left out, foreign values stay', () => {
    expect(writeSelection(defaults, catalogue, { show: 'code' })).toEqual({ show: 'code' })
    expect(writeSelection({ ...defaults, unit: '310001', year: 2024 }, catalogue)).toEqual({})
  })

  test('what differs from the default is written', () => {
    expect(
      writeSelection(
        { ...defaults, unit: '310001', year: 2023, subject: '208', measure: 'project', in: '元' },
        catalogue,
      ),
    ).toEqual({ year: '2023', subject: '208', measure: 'project', in: 'yuan' })
    expect(writeSelection({ ...defaults, unit: '101', year: 2025 }, catalogue)).toEqual({
      unit: '101',
    })
    expect(writeSelection({ ...defaults, unit: '101', year: 2024 }, catalogue)).toEqual({
      unit: '101',
      year: '2024',
    })
  })

  test('reading gives back what was written, down to kind and edition', () => {
    for (const wanted of catalogue) {
      const written = writeSelection({ ...defaults, ...choiceOf(wanted) }, catalogue)
      expect(findEntry(catalogue, readSelection(written).values)).toBe(wanted)
    }
  })

  test('the kind of what is no budget is always named, the edition where there are several', () => {
    const write = (index: number) =>
      writeSelection({ ...defaults, ...choiceOf(catalogue[index]!) }, catalogue)
    expect(write(3)).toEqual({ unit: '101' })
    expect(write(5)).toEqual({ unit: '101', type: 'final' })
    expect(write(6)).toEqual({ unit: '101', year: '2025', edition: 'e2' })
    expect(write(7)).toEqual({ unit: '102', type: 'adjusted' })
  })

  test('what is not there stays in the address as it was asked for', () => {
    const asked = { unit: '999', year: '2024', type: 'final', edition: 'abc' }
    expect(writeSelection(readSelection(asked).values, catalogue)).toEqual(asked)
  })
})

test('what is not listed is nothing, and an empty catalogue is no crash', () => {
  const find = (choice: object, from = catalogue) => findEntry(from, { ...anyDocument, ...choice })
  expect(find({ unit: '999' })).toBeNull()
  expect(find({ year: 1999 })).toBeNull()
  expect(find({ documentKind: 'finalAccount' })).toBeNull()
  expect(find({ unit: '101', edition: 'gone' })).toBeNull()
  expect(find({}, [])).toBeNull()
})
