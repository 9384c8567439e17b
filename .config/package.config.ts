import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generateDtsBundle } from 'dts-bundle-generator'
import { defineConfig, type Plugin } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url))

const read = (file: string) => readFileSync(path(file), 'utf8')
const root = JSON.parse(read('package.json'))
const isDependency = (id: string) =>
  Object.keys(root.dependencies).some(name => id === name || id.startsWith(`${name}/`))

/** The types of what the package exports, in one text. */
function bundleTypes(): string {
  const entry = {
    filePath: path('src/package/index.ts'),
    output: { noBanner: true, exportReferencedTypes: false },
  }
  const config = path('.config/package.tsconfig.json')
  return generateDtsBundle([entry], { preferredConfigPath: config }).join('\n')
}

/** Writes what the package has besides its code; it names the dependencies that the code imports. */
function packageFiles(): Plugin {
  return {
    name: 'package-files',
    generateBundle(_options, bundle) {
      const imported = Object.values(bundle).flatMap(output =>
        output.type === 'chunk' ? [...output.imports, ...output.dynamicImports] : [],
      )
      const dependencies = Object.fromEntries(
        Object.entries(root.dependencies).filter(([name]) =>
          imported.some(id => id === name || id.startsWith(`${name}/`)),
        ),
      )
      const { name, version, license, engines } = root
      const source = JSON.stringify(
        {
          ...{ name, version, license, type: 'module', engines },
          description: 'Reads the budgets and final accounts that Chinese government units publish',
          exports: { '.': { types: './index.d.ts', default: './index.js' } },
          sideEffects: false,
          dependencies,
        },
        null,
        2,
      )
      const files = {
        'package.json': source,
        'index.d.ts': bundleTypes(),
        'README.md': read('docs/package.md'),
        LICENSE: read('LICENSE'),
      }
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

/** The reader as a package of its own, `budget-lens`, with its types, README and dependencies. */
export default defineConfig({
  root: path('.'),
  plugins: [packageFiles()],
  resolve: { alias: { '@': path('src') } },
  build: {
    target: 'es2022',
    outDir: 'dist-package',
    copyPublicDir: false,
    minify: false,
    lib: { entry: path('src/package/index.ts'), formats: ['es'] },
    rolldownOptions: {
      external: isDependency,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
})
