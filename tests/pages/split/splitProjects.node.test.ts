import { expect, test } from 'vitest'
import { inferProjects } from '@/budget/inference/inferProjects'
import type { Project } from '@/document/project'
import { splitTable } from '@/budget/splits/splitTable'
import { plainText } from '@/text/segments'
import { projectGroups, undecidedProjects } from '@/pages/split/splitProjects'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, side, table } from '../../fixtures/document'

const project = (id: string, total: string): Project => ({
  id,
  programme: '',
  name: id,
  unitName: null,
  place: { table: 't5', row: 0, line: 1, cell: 5 },
  total,
  funding: {},
  sheet: null,
})

test('the projects of the real document stand under their items, each with its sum, in the order of the rows', () => {
  const document = changchun2024()
  for (const level of ['class', 'item'] as const) {
    const groups = projectGroups({
      inference: inferProjects(document),
      rows: splitTable(document, level)!.rows,
      unit: '万元',
    })
    expect(
      groups.map(({ code, proof, complete, projects }) => [
        code,
        plainText(proof).split(' ').slice(0, 3).join(' '),
        complete,
        projects.length,
      ]),
    ).toEqual([
      ['2080109', '2,017.09 = 73.16', true, 9],
      ['2080699', '349.58 = 174.79', true, 2],
      ['2082699', '36.43 = 2.44', true, 2],
    ])
    expect(groups[2]!.projects.map(({ fen }) => fen)).toEqual([33_990_000, 2_440_000])
  }
  expect(undecidedProjects(document, inferProjects(document))).toEqual([])
})

test('projects that would fit several items are listed with the reason, and under none', () => {
  const { printed, meaning } = table('t5', 'generalPublicExpenditure', '支出表', [
    side(
      'functional',
      ['total', 'basic', 'project'],
      [
        ['208', '甲类', null, null, null],
        ['2080101', '甲项', '3', '0', '3'],
        ['2080102', '乙项', '3', '0', '3'],
      ],
    ),
  ])
  const document = emptyDocument({
    tables: [printed],
    meanings: [meaning],
    projects: [project('一', '3'), project('二', '2'), project('三', '1')],
  })
  const inference = inferProjects(document)
  expect(
    projectGroups({ inference, rows: splitTable(document, 'item')!.rows, unit: '万元' }),
  ).toEqual([])
  expect(undecidedProjects(document, inference)).toMatchObject([
    {
      reason: '金额放进不止一个科目都成立，不作推断。',
      projects: [{ name: '一', fen: 3_000_000 }, { name: '二' }, { name: '三' }],
    },
  ])
})
