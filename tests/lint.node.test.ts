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

describe('what may not be written', () => {
  test.each([
    ['src/budget/tree/shares.ts', "export const share = parseFloat('1')", 'no-restricted-syntax'],
    [
      'src/reading/text/amounts.ts',
      "export const share = Number.parseFloat('1')",
      'no-restricted-syntax',
    ],
    ['src/budget/tree/shares.ts', 'export const share = (1).toFixed(2)', 'no-restricted-syntax'],
    ['src/app/documents/documentsStore.ts', "console.log('here')", 'no-console'],
    ['src/charts/treemap/option.ts', "export const colour = '#1f4e79'", 'theme/colours'],
    ['src/charts/treemap/option.ts', 'export const wide = () => 3 * em', 'charts/numbers'],
    ['src/charts/vue/ChartHost.vue', 'const wide = () => 0.5 * em', 'charts/numbers'],
    ['src/charts/vue/ChartHost.vue', "const colour = 'rgb(1, 2, 3)'", 'theme/colours'],
  ])('%s: %s', async (file, line, rule) => {
    expect(await broken(file, line)).toContain(rule)
  })

  test('raw HTML and colours in a template or a style', async () => {
    const code =
      '<template>\n  <p style="color: #1f4e79" v-html="text" />\n</template>\n\n<style scoped>\np { color: #1f4e79; }\n</style>\n'
    const [result] = await eslint.lintText(code, { filePath: 'src/charts/vue/ChartHost.vue' })
    expect(result?.messages.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual(
      expect.arrayContaining(['vue/no-v-html 2', 'theme/colours 2', 'theme/colours 6']),
    )
  })

  test('content in a style block that takes its styles from a file', async () => {
    const code =
      '<template><p /></template>\n\n<style scoped src="./table.css">\np { margin: 0; }\n</style>\n'
    const [result] = await eslint.lintText(code, { filePath: 'src/ui/Lost.vue' })
    expect(result?.messages.map(({ ruleId, line }) => `${ruleId} ${line}`)).toContain(
      'local/no-lost-styles 3',
    )
  })

  test('an event that nobody fires', async () => {
    const line = "const emit = defineEmits<{ leave: []; open: [] }>()\nemit('open')"
    expect(await broken('src/ui/Silent.vue', line)).toContain('vue/no-unused-emit-declarations')
  })

  test('a file of more than 350 lines', async () => {
    expect(await broken('src/budget/long.ts', 'export {}\n'.repeat(351))).toContain('max-lines')
  })
})
