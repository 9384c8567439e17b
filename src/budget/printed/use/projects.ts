import type { BudgetDocument } from '@/document/document'
import { listProjects } from '@/budget/projects/projectList'
import type { AddUse } from './types'

/** Rows of 项目支出表, and sheets with their indicators. */
export function addProjects(document: BudgetDocument, add: AddUse): void {
  const list = listProjects(document)
  for (const { id, name, project, place, sheet } of list.entries) {
    const open = { project: id }
    if (project) add({ ...place, cell: null }, { view: 'project', words: name, open })
    if (!sheet) continue
    const { table, funds, goalLine } = sheet.sheet
    for (const figure of [funds.total, funds.fiscal, funds.other])
      if (figure)
        add({ ...figure.place, cell: null }, { view: 'project', words: `${name} 的资金`, open })
    const goal =
      document.tables
        .find(found => found.id === table)
        ?.rows.findIndex(({ line }) => line === goalLine) ?? -1
    if (goal >= 0)
      add({ table, row: goal, cell: null }, { view: 'project', words: `${name} 的年度目标`, open })
    for (const { indicator } of sheet.rows) {
      const row = { table, row: indicator.row, cell: null }
      add(row, { view: 'project', words: `${name} 的指标“${indicator.name}”`, open })
      add(row, { view: 'indicators', words: `${name} 的全部指标`, open })
    }
  }
  for (const { name, place } of list.groups)
    add(place && { ...place, cell: null }, {
      view: 'projects',
      words: `一级项目 ${name}`,
      open: {},
    })
  add(list.totalPlace, { view: 'projects', words: '项目支出合计', open: {} })
}
