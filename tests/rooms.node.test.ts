import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

const eslint = new ESLint({ overrideConfigFile: '.config/eslint.config.mjs' })

/** Names of the rules that a line breaks in a file; the file need not exist. */
async function broken(filePath: string, line: string) {
  const code = filePath.endsWith('.vue')
    ? `<script setup lang="ts">\n${line}\n</script>\n\n<template><p /></template>\n`
    : `${line}\n`
  const [result] = await eslint.lintText(code, { filePath })
  return [...new Set(result?.messages.map(({ ruleId }) => ruleId))].filter(
    rule => rule !== '@typescript-eslint/no-unused-vars',
  )
}

const forbidden = [
  ['src/budget/money.ts', "import { read } from '@/reading/read'"],
  ['src/budget/money.ts', "import { read } from '../reading/read'"],
  ['src/budget/tree/subject.ts', "export { read } from '../../reading/read'"],
  ['src/budget/money.ts', "export * from '@/theme/colours'"],
  ['src/budget/money.ts', "import type { Colour } from '@/theme/colours'"],
  ['src/budget/money.ts', "import { ref } from 'vue'"],
  ['src/budget/money.ts', "import type { Ref } from 'vue'"],
  ['src/budget/money.ts', "import { defineStore } from 'pinia'"],
  ['src/budget/money.ts', "import { readFileSync } from 'node:fs'"],
  ['src/budget/money.ts', "import { readFileSync } from 'fs'"],
  ['src/budget/money.ts', "export const load = () => import('@/reading/read')"],
  ['src/budget/money.ts', "export type Read = import('../reading/read').Read"],
  ['src/theme/light.ts', "import { format } from '@/budget/money'"],
  ['src/theme/light.ts', "import { darkTheme } from 'naive-ui'"],
  ['src/theme/light.ts', "import { computed } from 'vue'"],
  ['src/reading/read.ts', "import { watch } from '@vueuse/core'"],
  ['src/reading/read.ts', "import { readFile } from 'node:fs/promises'"],
  ['src/reading/read.ts', "import { write } from '@/exporting/csv'"],
  ['src/exporting/csv.ts', "import { read } from '@/reading/read'"],
  ['src/exporting/csv.ts', "import { ref } from 'vue'"],
  ['src/charts/treemap/option.ts', "import { colours } from '@/theme/colours'"],
  ['src/charts/treemap/option.ts', "import { colours } from '../../theme/colours'"],
  ['src/charts/treemap/option.ts', "import { init } from 'echarts/core'"],
  ['src/charts/treemap/option.ts', "import { ref } from 'vue'"],
  ['src/charts/treemap/option.ts', "import VChart from 'vue-echarts'"],
  ['src/charts/treemap/option.ts', "import { useStore } from '@/stores/documents'"],
  ['src/stores/documents.ts', "import { build } from '@/charts/treemap/option'"],
  ['src/stores/documents.ts', "import { useTheme } from '@/composables/theme'"],
  ['src/composables/chart.ts', "import Chart from '@/components/Chart.vue'"],
  ['src/components/Chart.vue', "import { useStore } from '@/stores/documents'"],
  ['src/components/Chart.vue', "import { build } from '../charts/treemap/option'"],
  ['src/components/ui/Button.vue', "import { useStore } from '@/stores/documents'"],
  ['src/components/ui/Button.vue', "import { useUnit } from '../../composables/unit'"],
  ['src/views/StructureView.vue', "import { useStore } from '@/stores/documents'"],
  ['src/views/StructureView.vue', "import { build } from '@/charts/treemap/option'"],
  ['src/views/StructureView.vue', "import { router } from '@/router'"],
  ['src/views/StructureView.vue', "import { readFileSync } from 'node:fs'"],
  ['src/cli/read.ts', "import { build } from '@/charts/treemap/option'"],
  ['src/views/StructureView.vue', "import budget from '../../data/budgets/310001-2024.json'"],
  ['src/unknown/thing.ts', "import { format } from '@/budget/money'"],
] as const

const allowed = [
  ['src/reading/read.ts', "import { format } from '@/budget/money'"],
  ['src/exporting/csv.ts', "import type { Money } from '../budget/money'"],
  ['src/theme/light.ts', "import type { GlobalThemeOverrides } from 'naive-ui'"],
  ['src/charts/treemap/option.ts', "import type { EChartsOption } from 'echarts'"],
  ['src/charts/treemap/option.ts', "import type { Palette } from '@/theme/colours'"],
  ['src/charts/treemap/option.ts', "import { grid } from '../shared/grid'"],
  ['src/stores/documents.ts', "import { read } from '@/reading/read'"],
  ['src/composables/chart.ts', "import { use } from 'echarts/core'"],
  ['src/composables/chart.ts', "import { build } from '@/charts/treemap/option'"],
  ['src/components/Chart.vue', "import { useChart } from '@/composables/chart'"],
  ['src/components/Chart.vue', "import Button from './ui/Button.vue'"],
  ['src/views/StructureView.vue', "import Button from '@/components/ui/Button.vue'"],
  ['src/views/StructureView.vue', "import Icon from '~icons/lucide/sun'"],
  ['src/cli/read.ts', "import { readFile } from 'node:fs/promises'"],
  ['src/router.ts', "import { useStore } from './stores/documents'"],
] as const

describe('the table of rooms', () => {
  test.each(forbidden)('%s: not %s', async (file, line) => {
    expect(await broken(file, line)).toContain('rooms/imports')
  })
  test.each(allowed)('%s: %s', async (file, line) => {
    expect(await broken(file, line)).toEqual([])
  })
})

describe('what may not be written', () => {
  test.each([
    ['src/budget/share.ts', "export const share = parseFloat('1')", 'no-restricted-syntax'],
    [
      'src/reading/number.ts',
      "export const share = Number.parseFloat('1')",
      'no-restricted-syntax',
    ],
    ['src/budget/share.ts', 'export const share = (1).toFixed(2)', 'no-restricted-syntax'],
    ['src/stores/documents.ts', "console.log('here')", 'no-console'],
    ['src/charts/treemap/option.ts', "export const colour = '#1f4e79'", 'rooms/colours'],
    ['src/components/Chart.vue', "const colour = 'rgb(1, 2, 3)'", 'rooms/colours'],
  ])('%s: %s', async (file, line, rule) => {
    expect(await broken(file, line)).toContain(rule)
  })

  test('raw HTML and colours in a template or a style', async () => {
    const code =
      '<template>\n  <p style="color: #1f4e79" v-html="text" />\n</template>\n\n<style scoped>\np { color: #1f4e79; }\n</style>\n'
    const [result] = await eslint.lintText(code, { filePath: 'src/components/Chart.vue' })
    expect(result?.messages.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual(
      expect.arrayContaining(['vue/no-v-html 2', 'rooms/colours 2', 'rooms/colours 6']),
    )
  })

  test('a file of more than 400 lines', async () => {
    expect(await broken('src/budget/long.ts', 'export {}\n'.repeat(401))).toContain('max-lines')
  })
})
