import type { Rolldown } from 'vite'

export type ModuleOf = (id: string) => Rolldown.ModuleInfo | null

/** Modules with all that they import statically, whatever of it they use. */
export function reachOf(from: readonly string[], moduleOf: ModuleOf): Set<string> {
  const found = new Set(from)
  for (const id of found) {
    const importer = moduleOf(id)
    for (const imported of importer?.importedIds ?? []) {
      const list = moduleOf(imported)
      for (const each of isList(list) ? takenOf(list, importer) : [imported]) found.add(each)
    }
  }
  return found
}

/** Whether a module only hands on what other files of its folder export. */
const isList = (module: Rolldown.ModuleInfo | null): module is Rolldown.ModuleInfo =>
  !!module?.id.endsWith('/index.ts') && !/^import /m.test(module.code ?? '')

/** The files of a list whose exports the importer names: it does not load the others. */
function takenOf(list: Rolldown.ModuleInfo, importer: Rolldown.ModuleInfo | null): string[] {
  const folder = list.id.split('/').at(-2) ?? ''
  const imports = new RegExp(`import \\{([^}]*)\\} from "[^"]*/${folder}"`, 'g')
  const wanted = [...(importer?.code ?? '').matchAll(imports)].flatMap(([, names]) =>
    namesIn(names, 0),
  )
  const files = [...(list.code ?? '').matchAll(/export \{([^}]*)\} from "\.\/([^"]+)"/g)]
    .filter(([, names]) => namesIn(names, -1).some(name => wanted.includes(name)))
    .map(([, , file = '']) => file.replace(/\.\w+$/, ''))
  return list.importedIds.filter(id =>
    files.some(file => id.replace(/\.\w+$/, '').endsWith(`/${file}`)),
  )
}

/** Names in `a, b as c`: those before `as` (0) or behind it (-1). */
const namesIn = (text = '', side: 0 | -1): string[] =>
  text.split(',').map(each => each.trim().split(' as ').at(side) ?? '')
