import { expect, it } from 'vitest'
import { listProjects } from '@/budget/projects'
import { summarise } from '@/budget/tree/summary'
import { majorProjects } from '@/outputs/present/deck/deck'
import { buildProjectBars } from '@/outputs/present/deck/slideBars'
import { buildHeadlineFigures } from '@/outputs/present/deck/slideFigures'
import { fault } from '../../../budget/faults/read'
import { readText } from '../../../fixtures/documents'

/** 795 万元 of one project, that only the text (K15) or its sheet (K16) prints. */
const written = readText(fault('K15'), 'K15.txt')
const onSheet = readText(fault('K16', ['4,100,000.00', '1,025,000.00']), 'K16.txt')

it.each([
  [written, '占项目支出 99.4%'],
  [onSheet, '占项目支出 25.0%'],
])('a project that no table lists has its share of all project expenditure', (document, note) => {
  const list = listProjects(document)
  const [bar] = buildProjectBars(list, '万元').data.rows
  expect(bar).toMatchObject({ note, amount: list.entries[0]?.fen })
  expect(bar?.share).not.toBe(1000)
})

it('projects that are half of project expenditure all have a slide', () => {
  const list = listProjects(onSheet)
  const entry = list.entries[0]!
  const even = ['a', 'b', 'c', 'd', 'e'].map(id => ({ ...entry, id, fen: 1000 }))
  // Four of them are 80 % of their sum.
  expect(majorProjects({ ...list, sum: 5000, whole: 10_000, entries: even })).toHaveLength(5)
})

it.each([written, onSheet])('projects that no table lists are counted as written', document => {
  const figures = buildHeadlineFigures({ document, summary: summarise(document), unit: '万元' })
  expect(figures.find(({ key }) => key === 'projects')?.text).toBe('写到 1 个')
})
