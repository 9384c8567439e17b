import { expect, test } from 'vitest'
import { budgetsOf, type Manifest } from './files'

const manifest: Manifest = {
  'index.html': { file: 'a/index.js', isEntry: true, imports: ['_vue.js'], css: ['a/index.css'], dynamicImports: ['src/views/StructureView.vue'] },
  '_vue.js': { file: 'a/vue.js' },
  '_echarts.js': { file: 'a/echarts.js', imports: ['_vue.js'] },
  'src/views/StructureView.vue': { file: 'a/structure.js', css: ['a/structure.css'], imports: ['_vue.js'], dynamicImports: ['src/composables/chart.ts'] },
  'src/composables/chart.ts': { file: 'a/chart.js', dynamicImports: ['src/composables/treemap.ts', 'src/composables/sankeyChart.ts'] },
  'src/composables/treemap.ts': { file: 'a/treemap.js', imports: ['_echarts.js'] },
  'src/composables/sankeyChart.ts': { file: 'a/sankey.js', imports: ['_echarts.js'] },
}

test('what must arrive before the table, and before the treemap', () => {
  const [overview, readable, drawn] = budgetsOf(manifest)
  expect(overview?.files).toEqual([])
  expect(readable?.files).toEqual(['a/index.js', 'a/index.css', 'a/vue.js', 'a/structure.js', 'a/structure.css'])
  expect(drawn?.files).toEqual([...readable?.files ?? [], 'a/chart.js', 'a/treemap.js', 'a/echarts.js'])
})
