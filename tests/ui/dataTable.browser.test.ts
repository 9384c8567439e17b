import { mount, type VueWrapper } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { h, nextTick, shallowRef } from 'vue'
import DataTable from '@/ui/DataTable.vue'
import { holdIdle } from '@/ui/idle'
import type { TableColumn, TableSort } from '@/ui/tableTypes'

interface Row {
  readonly name: string
  readonly fen: number | null
}
const columns: readonly TableColumn<Row>[] = [
  {
    key: 'name',
    label: '科目',
    heading: true,
    value: ({ name }) => name,
    cell: ({ name }) => ({ text: name }),
  },
  {
    key: 'fen',
    label: '金额',
    kind: 'figure',
    value: ({ fen }) => fen,
    cell: ({ fen }) => ({ text: String(fen) }),
    total: { text: '12' },
  },
]
const few: readonly Row[] = [
  { name: '教育', fen: 3 },
  { name: '住房', fen: 8 },
  { name: '农林', fen: 1 },
]
function show(
  rows: readonly Row[],
  more: Record<string, unknown> = {},
  slots = {},
  attachTo: Element = document.body,
) {
  const table: VueWrapper = mount(DataTable<Row>, {
    slots,
    attachTo,
    attrs: { style: '--table-head-top: 0' },
    props: {
      caption: '支出，单位万元',
      order: '与图同序',
      columns,
      rows,
      rowKey: ({ name }: Row) => name,
      'onUpdate:sort': (sort: TableSort | null) => table.setProps({ sort }),
      'onUpdate:highlighted': (highlighted: string | null) => table.setProps({ highlighted }),
      ...more,
    },
  })
  return table
}
const names = (table: VueWrapper) => table.findAll('tbody th').map(cell => cell.text())

test('is sorted by the keyboard, says so, and gives the page its order back', async () => {
  const table = show(few)
  expect(table.get('caption').text()).toBe('支出，单位万元，与图同序')
  await userEvent.tab()
  await userEvent.tab()
  expect(document.activeElement?.textContent.trim()).toBe('金额')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => names(table)).toEqual(['住房', '教育', '农林'])
  expect(table.get('th[aria-sort]').attributes('aria-sort')).toBe('descending')
  expect(table.get('caption').text()).toBe('支出，单位万元，按金额从大到小')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => names(table)).toEqual(['农林', '教育', '住房'])
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => names(table)).toEqual(['教育', '住房', '农林'])
  expect(table.find('[aria-sort]').exists()).toBe(false)
  table.unmount()
})

test('lays rows out as blocks where figures have no room, and as a table where they have', async () => {
  const place = document.createElement('div')
  document.body.append(place)
  place.style.inlineSize = '220px'
  const wide = (text: string): TableColumn<Row> => ({
    key: text,
    label: '本年预算',
    kind: 'figure',
    cell: () => ({ text }),
  })
  const amounts = ['98,765,432.10', '93,827,160.50', '4,938,271.60']
  const table = show(few, { blocks: true, columns: [columns[0], ...amounts.map(wide)] }, {}, place)
  const figures = () => table.findAll('tbody .number').map(({ element }) => element)
  const isBlocks = () => getComputedStyle(table.get('tbody tr').element).display === 'grid'
  const overflow = () =>
    Math.max(...[place, ...figures()].map(each => each.scrollWidth - each.clientWidth))
  await expect.poll(isBlocks).toBe(true)
  expect(overflow()).toBeLessThanOrEqual(0)
  place.style.inlineSize = '800px'
  await expect.poll(isBlocks).toBe(false)
  await table.setProps({ columns: [columns[0], wide('9'.repeat(120)), wide('1')] })
  await expect.poll(isBlocks).toBe(true)
  table.unmount()
  place.remove()
})

test('lines of a block hold about as many figures each', async () => {
  const place = document.createElement('div')
  document.body.append(place)
  place.style.inlineSize = '330px'
  const five = ['预算数', '决算数', '完成率', '增减', '变幅'].map((label): TableColumn<Row> => ({
    key: label,
    label,
    kind: 'figure',
    cell: () => ({ text: '上年未读到' }),
  }))
  const table = show(few, { blocks: true, columns: [columns[0], ...five] }, {}, place)
  const lines = () =>
    table
      .get('tbody tr')
      .findAll('.number')
      .map(({ element }) => Math.round(element.getBoundingClientRect().top))
      .map((top, _, all) => all.filter(other => other === top).length)
  await expect.poll(lines).toEqual([3, 3, 3, 2, 2])
  table.unmount()
  place.remove()
})

test('shares its highlighted row, and has its totals and its message in cells', async () => {
  const table = show(few)
  await table.findAll('tbody td')[1]?.trigger('pointerover')
  expect(table.findAll('.highlighted').map(row => row.attributes('data-row'))).toEqual(['住房'])
  expect(table.findAll('tfoot tr > *').map(cell => cell.text())).toEqual(['', '12'])
  await table.setProps({ rows: [], message: '没有名称或编码符合的科目。' })
  expect(table.get('td.message').attributes('colspan')).toBe('2')
  expect(table.get('td.message').text()).toBe('没有名称或编码符合的科目。')
  table.unmount()
})

test('has rows of one cell, lines below rows, and totals that span columns', async () => {
  const spanning = [
    { ...columns[0]!, total: { text: '两列合计', span: 2 } },
    { ...columns[1]!, total: [{ text: '' }, { text: '12' }] },
    {
      key: 'note',
      label: '说明',
      cell: ({ fen }: Row) => ({
        amount: fen === null ? null : { fen, provenance: null },
        unit: '亿元' as const,
      }),
      total: [{ text: '一' }, { text: '二' }],
    },
  ]
  const table = show(
    [...few, { name: '未知', fen: null }],
    { columns: spanning, full: ({ fen }: Row) => (fen === 8 ? 'heading' : null) },
    {
      full: ({ row }: { row: Row }) => `各项：${row.name}`,
      after: ({ row }: { row: Row }) => (row.fen === 1 ? h('p', '减少') : []),
    },
  )
  const heading = table.get('tbody th[colspan="3"]')
  expect([heading.text(), heading.attributes('scope')]).toEqual(['各项：住房', 'rowgroup'])
  expect(table.findAll('tbody td:last-child').map(cell => cell.text())).toContain('—')
  expect(table.get('data').attributes('value')).toBe('3')
  const totals = table
    .findAll('tfoot tr')
    .map(row => row.findAll('th, td').map(cell => cell.text()))
  expect(totals).toEqual([
    ['两列合计', '一'],
    ['', '12', '二'],
  ])
  expect(table.get('tfoot th').attributes('colspan')).toBe('2')
  await table.get('.after p').trigger('pointerover')
  expect(table.get('.highlighted').attributes('data-row')).toBe('农林')
  await heading.trigger('pointerover')
  expect(table.find('.highlighted').exists()).toBe(false)
  table.unmount()
})

test('of 5,000 rows only those in sight are in the page, and all of them on paper', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({ name: `科目 ${index}`, fen: index }))
  const table = show(rows)
  await expect.poll(() => table.find('.spacer').exists()).toBe(true)
  expect(table.findAll('tbody [data-row]').length).toBeLessThan(80)
  expect(table.attributes('aria-rowcount')).toBe('5001')
  window.scrollTo(0, document.body.scrollHeight)
  await expect.poll(() => table.find('[data-row="科目 4999"]').exists()).toBe(true)
  expect(table.get('[data-row="科目 4999"]').attributes('aria-rowindex')).toBe('5001')
  await table.setProps({ sort: { key: 'fen', descending: true } })
  window.scrollTo(0, 0)
  await expect.poll(() => names(table)[0]).toBe('科目 4999')
  window.dispatchEvent(new Event('beforeprint'))
  await nextTick()
  expect(table.findAll('tbody [data-row]').length).toBe(5000)
  window.dispatchEvent(new Event('afterprint'))
  await table.setProps({ message: '还在读取。' })
  expect(table.get('tbody td.message').text()).toBe('还在读取。')
  table.unmount()
})

test('a row keeps the focus when a line below it opens', async () => {
  const opened = shallowRef(false)
  const table: VueWrapper = mount(DataTable<Row>, {
    attachTo: document.body,
    props: { caption: '支出', columns, rows: few, rowKey: ({ name }: Row) => name },
    slots: {
      name: ({ row }: { row: Row }) => h('button', row.name),
      after: ({ row }: { row: Row }) =>
        opened.value && row.name === '教育' ? [h('p', '其中的各款')] : [],
    },
  })
  table.get<HTMLElement>('tbody button').element.focus()
  opened.value = true
  await nextTick()
  expect(table.get('tr.after').text()).toBe('其中的各款')
  expect(document.activeElement?.textContent).toBe('教育')
  table.unmount()
})

test('has its rows after the picture of the first view, and at once in later views', async () => {
  const endStart = holdIdle(true)
  const endPicture = holdIdle()
  const first = show(few, { late: true })
  await nextTick()
  expect(names(first)).toEqual([])
  endStart()
  await nextTick()
  expect(names(first)).toEqual([])
  expect(names(show(few))).toEqual(['教育', '住房', '农林'])
  endPicture()
  await expect.poll(() => names(first)).toEqual(['教育', '住房', '农林'])
  const endOther = holdIdle()
  expect(names(show(few, { late: true }))).toEqual(['教育', '住房', '农林'])
  endOther()
})

test('has its rows without the picture of the first view where that does not come', async () => {
  const [endStart, endPicture] = [holdIdle(true), holdIdle()]
  const table = show(few, { late: true })
  expect(names(table)).toEqual([])
  await expect.poll(() => names(table)).toEqual(['教育', '住房', '农林'])
  endPicture()
  endStart()
})

test('has its rows at once in a first view without a picture', () => {
  const endStart = holdIdle(true)
  expect(names(show(few, { late: true }))).toEqual(['教育', '住房', '农林'])
  endStart()
})
