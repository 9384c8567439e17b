import type { RevenueFunding } from './types'

/** A source by its name, after that of the source it is a part of. */
export function nameSource(
  sources: readonly RevenueFunding[],
  { parent, name }: Pick<RevenueFunding, 'parent' | 'name'>,
): string {
  const above = sources.find(({ key }) => key === parent)
  return above ? `${nameSource(sources, above)}/${name}` : name
}
