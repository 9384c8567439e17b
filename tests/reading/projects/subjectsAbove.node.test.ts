import { describe, expect, it } from 'vitest'
import { misses, read } from '../tables/documents'

const head = [
  '项目支出预算表',
  '单位：万元',
  '科目编码|||单位代码|单位名称（科目、项目）|金额',
  '类|款|项|||',
  '||||合计|10.00',
  '|||301001|示例县水务局|10.00',
]
const listed = (...rows: string[]) => {
  const document = read('示例县水务局2024年部门预算', ...head, ...rows)
  return {
    document,
    projects: document.projects.map(({ name, total, unitName }) => [name, total, unitName]),
    parents: document.meanings[0]!.sides[0]!.rows.map(({ parent }) => parent),
  }
}

describe('projects below the row of their subject', () => {
  it('are the projects, where they add up to the subject, and it is none', () => {
    const { document, projects, parents } = listed(
      '213|03|14|301001|防汛|7.00',
      '||||河道清淤|4.00',
      '||||物资储备|3.00',
      '213|03|05|301001|水利工程建设|3.00',
      '||||泵站改造|3.00',
    )
    expect(projects).toEqual([
      ['河道清淤', '4.00', '示例县水务局'],
      ['物资储备', '3.00', '示例县水务局'],
      ['泵站改造', '3.00', '示例县水务局'],
    ])
    expect(parents).toEqual([null, null, 1, 2, 2, 1, 5])
    expect(misses(document)).toEqual([])
  })

  it('are parts of it under 其中, where they do not make it', () => {
    const { projects } = read(
      '示例县水务局2024年部门预算',
      '项目支出预算表',
      '单位：万元',
      '科目编码|项目名称|金额',
      '|合计|10.00',
      '2130314|信息化建设|7.00',
      '|其中：设备购置|4.00',
      '2130305|防汛|3.00',
    )
    expect(projects.map(({ name, total }) => [name, total])).toContainEqual(['信息化建设', '7.00'])
  })

  it('stay where they are, where they do not add up', () => {
    const { parents } = listed('213|03|14|301001|防汛|7.00', '||||河道清淤|4.00')
    expect(parents[3]).not.toBe(2)
  })
})
