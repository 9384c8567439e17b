import { expect, test } from 'vitest'
import { budgetsOf, type Manifest } from './files'

const manifest: Manifest = {
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    css: ['assets/style.css'],
    imports: ['_vue.js'],
  },
  '_vue.js': { file: 'assets/vue.js' },
  '_echarts.js': { file: 'assets/echarts.js' },
  'src/pages/structure/StructureView.vue': {
    file: 'assets/structure.js',
    css: ['assets/structure.css'],
    imports: ['_vue.js', '_table.js'],
  },
  '_table.js': { file: 'assets/table.js', imports: ['_vue.js', 'index.html'] },
}
const html =
  '<script src="./assets/index.js"></script><link href="./assets/echarts.js"><link href="./icon.svg">'

test('what must arrive before the table, and before the treemap', () => {
  const [overview, readable, drawn] = budgetsOf(manifest, html)
  expect(overview?.files).toEqual([])
  expect(readable?.files).toEqual([
    'assets/index.js',
    'assets/style.css',
    'assets/vue.js',
    'assets/structure.js',
    'assets/structure.css',
    'assets/table.js',
  ])
  expect(drawn?.files).toEqual([...(readable?.files ?? []), 'assets/echarts.js'])
})
