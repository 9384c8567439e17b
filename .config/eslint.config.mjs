import javascript from '@eslint/js'
import { defineConfig } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import typescript from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import { colourRule } from './colour-rule.mjs'
import { numberRule } from './number-rule.mjs'
import { styleRule } from './style-rule.mjs'

const noFloats = [
  {
    selector:
      "CallExpression[callee.name='parseFloat'], CallExpression[callee.property.name='parseFloat']",
    message: 'Money is never a float: read it as exact decimals.',
  },
  {
    selector: "CallExpression[callee.property.name='toFixed']",
    message: 'Money is never a float: format exact integers.',
  },
]

export default defineConfig(
  {
    ignores: [
      'dist/',
      'dist-package/',
      'coverage/',
      '.shots/',
      '.reports/',
      'data/',
      'public/',
      '**/*.local.*',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mts', '**/*.mjs', '**/*.vue'],
    extends: [
      javascript.configs.recommended,
      typescript.configs.strict,
      typescript.configs.stylistic,
      vue.configs['flat/recommended'],
    ],
    languageOptions: {
      parser: vueParser,
      parserOptions: {
        parser: typescript.parser,
        sourceType: 'module',
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 350],
      'no-undef': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-unused-refs': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-required-prop-with-default': 'error',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-name-in-template-casing': ['error', 'PascalCase'],
      'vue/define-macros-order': ['error', { order: ['defineProps', 'defineEmits'] }],
      'vue/html-button-has-type': 'error',
      'vue/html-self-closing': [
        'error',
        { html: { void: 'always', normal: 'always', component: 'always' } },
      ],
      'vue/max-template-depth': ['error', { maxDepth: 7 }],
      'vue/no-static-inline-styles': 'error',
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
      'vue/no-unused-emit-declarations': 'error',
      'vue/no-unused-properties': 'error',
      // `{{ ' ' /* kept */ }}` keeps a space that the compiler would drop.
      'vue/no-useless-mustaches': ['error', { ignoreIncludesComment: true }],
      'vue/no-useless-v-bind': 'error',
      'vue/prefer-true-attribute-shorthand': 'error',
      'vue/v-for-delimiter-style': 'error',
      // Prettier breaks the lines of a template.
      'vue/first-attribute-linebreak': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/singleline-html-element-content-newline': 'off',
    },
  },
  // A test knows what its fixture holds; the reader walks cells by an index that is its own proof.
  {
    files: ['tests/**', 'src/reading/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-empty-function': 'off', 'max-lines': ['error', 500] },
  },
  {
    files: ['**/*.vue'],
    plugins: { local: { rules: { 'no-lost-styles': styleRule } } },
    rules: {
      'local/no-lost-styles': 'error',
      'vue/comment-directive': ['error', { reportUnusedDisableDirectives: true }],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/theme/**'],
    plugins: { theme: { rules: { colours: colourRule } } },
    rules: { 'theme/colours': 'error' },
  },
  {
    files: ['src/charts/**'],
    plugins: { charts: { rules: { numbers: numberRule } } },
    rules: { 'charts/numbers': 'error' },
  },
  { files: ['src/**'], ignores: ['src/cli/**'], rules: { 'no-console': 'error' } },
  {
    files: ['src/**'],
    ignores: ['src/cli/**', 'src/theme/**'],
    rules: { 'no-restricted-syntax': ['error', ...noFloats] },
  },
)
