import { schemes, type Scheme } from './schemes'
import { tokens } from './tokens'

/** CSS custom properties of a scheme: name (with its dashes) to value. */
export function cssVariables(scheme: Scheme): Readonly<Record<string, string>> {
  const { colours, classes, rest, tileInk, tileInk2, type, space, font } = tokens(scheme)
  const variables: Record<string, string> = {}
  for (const [role, colour] of Object.entries(colours)) variables[`--${role}`] = colour
  for (const [index, tone] of classes.entries()) {
    variables[`--class-${index + 1}`] = tone.mark
    variables[`--class-${index + 1}-tile`] = tone.tile
    variables[`--class-${index + 1}-band`] = tone.band
  }
  Object.assign(variables, {
    '--rest': rest.mark,
    '--rest-tile': rest.tile,
    '--rest-band': rest.band,
    '--tile-ink': tileInk,
    '--tile-ink-2': tileInk2,
  })
  for (const [index, size] of type.entries()) variables[`--type-${index + 1}`] = `${size / 16}rem`
  if (scheme !== 'light') return variables
  for (const [index, size] of space.entries())
    variables[`--space-${index === 0 ? 'half' : index}`] = `${size / 16}rem`
  return {
    ...variables,
    '--font': font,
    '--leading-prose': '1.6',
    '--leading-figures': '1.3',
    '--motion': '300ms',
  }
}

/** The whole of `theme.css`; a test holds the file to it. */
export function buildThemeStylesheet(): string {
  const blocks = schemes.map(scheme => {
    const selector = scheme === 'light' ? ':root' : `[data-theme=${scheme}]`
    const lines = Object.entries(cssVariables(scheme)).map(
      ([name, value]) => `  ${name}: ${value};`,
    )
    return [
      `${selector} {`,
      `  color-scheme: ${scheme === 'dark' ? 'dark' : 'light'};`,
      ...lines,
      '}',
    ].join('\n')
  })
  const note =
    '/* Made from recipes.ts: `npx vitest run --project node tests/theme -u` writes it anew. */'
  return `${[note, ...blocks, stillness].join('\n')}\n`
}

const stillness = '@media (prefers-reduced-motion: reduce) {\n  :root {\n    --motion: 0ms;\n  }\n}'
