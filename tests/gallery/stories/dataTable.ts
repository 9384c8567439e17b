import { h } from 'vue'
import DataTable from '@/ui/DataTable.vue'
import type { TableColumn } from '@/ui/tableTypes'
import type { Story } from '../story'

interface Row {
  readonly code: string
  readonly name: string
  readonly fen: number | null
}
const provenance = () => null
const rows: readonly Row[] = [
  { code: '208', name: '社会保障和就业支出', fen: 88_366_800_000 },
  { code: '20801', name: '人力资源和社会保障管理事务', fen: 76_000_000_000 },
  { code: '210', name: '卫生健康支出', fen: -1_958_700_000 },
  { code: '221', name: '住房保障支出', fen: null },
]
const columns: readonly TableColumn<Row>[] = [
  {
    key: 'name',
    label: '科目',
    heading: true,
    value: ({ code }) => code,
    cell: ({ code, name }) => ({ text: `${code} ${name}` }),
    total: { text: '合计' },
  },
  {
    key: 'fen',
    label: '金额',
    kind: 'figure',
    value: ({ fen }) => fen,
    cell: ({ fen }) => ({ amount: fen === null ? null : { fen, provenance }, unit: '万元' }),
    total: { amount: { fen: 86_408_100_000, provenance }, unit: '万元' },
  },
]
const props = {
  caption: '支出，单位万元',
  columns,
  rows,
  rowKey: ({ code }: Row) => code,
  level: ({ code }: Row) => (code.length > 3 ? 1 : 0),
}
const thousand = Array.from({ length: 1000 }, (_, index): Row => ({
  code: String(2_000_000 + index),
  name: '其他支出',
  fen: index * 1_000_000,
}))

export const dataTable: Story = {
  name: 'DataTable',
  component: DataTable,
  states: {
    plain: { props },
    sorted: { props: { ...props, sort: { key: 'fen', descending: true } } },
    highlighted: { props: { ...props, highlighted: '210' } },
    'lines below rows': {
      props,
      slots: { after: () => h('p', '缴费基数调整，工资福利支出及相关保险也随之增加') },
    },
    'rows of one cell': {
      props: { ...props, full: ({ code }: Row) => (code === '208' ? 'heading' : null) },
      slots: { full: () => '与上年不可比' },
    },
    'nothing found': { props: { ...props, rows: [], message: '没有名称或编码符合的科目。' } },
    'a thousand rows': { props: { ...props, rows: thousand } },
    failing: { props, failing: true },
  },
}
