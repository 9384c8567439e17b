import { describe, expect, it } from 'vitest'
import { listEditions, listYears, type CatalogueEntry } from '@/app/documents/catalogue'
import { nameEdition, nameOtherRole } from '@/text/citations'
import { spaceText } from '@/text/format'
import { readText } from '../../fixtures/documents'

const read = (cover: readonly string[], title = '一、支出总表') =>
  readText(
    [
      ...cover,
      '',
      title,
      '单位：万元',
      '',
      '科目编码\t科目名称\t合计',
      '201\t一般公共服务支出\t6',
      '\t合计\t6',
    ].join('\n'),
    '公开.txt',
  )

describe('the role of a unit', () => {
  it.each([
    [['示例市档案局2025年部门预算'], 'department'],
    [['示例市档案局2025年单位预算公开'], 'unit'],
    [['示例市某区2025年区级单位预算', '预算单位：示例市档案馆'], 'unit'],
    [['示例市档案局', '2024年度部门决算'], 'department'],
    // 本级 is the unit alone, whatever the form calls itself.
    [['示例市档案局（本级）', '2025年度部门预算'], 'unit'],
    [['示例市档案馆2025年部门预算', '主管部门：示例市档案局'], 'unit'],
    [['示例市档案局2025年部门单位预算'], undefined],
    [['示例市档案局2025年预算'], undefined],
  ])('of %j is %s', (cover, role) => {
    expect(read(cover).role).toBe(role)
  })

  it('is read from the titles of tables where the cover says none', () => {
    const document = read(['示例市档案局2025年预算'], '2025年部门支出预算总表')
    expect(document.role).toBe('department')
    expect(nameEdition(document)).toBe(spaceText('2025年部门预算'))
    expect(nameOtherRole(document)).toBe('部门')
    expect(nameOtherRole(read(['示例市档案局2025年部门预算']))).toBe('')
  })

  it('keeps what covers other money from being an edition or an earlier year', () => {
    const entry = (id: string, own: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
      id,
      edition: id,
      content: id,
      title: '',
      unit: '示例市档案局',
      unitCode: null,
      department: null,
      departmentCode: null,
      year: 2025,
      kind: 'budget',
      published: null,
      sourceFile: id,
      file: null,
      default: false,
      ...own,
    })
    const own = entry('own', { role: 'department' })
    const other = entry('other', { role: 'unit' })
    const earlier = entry('earlier', { role: 'unit', year: 2024 })
    const unknown = entry('unknown')
    const all = [own, other, earlier, unknown]
    expect(listEditions(all, own)).toEqual([unknown])
    expect(listYears(all, own)).toEqual([own])
    expect(listYears(all, other)).toEqual([other, earlier])
  })
})
