const widest = 160

/**
 * JSON with short objects and arrays on one line, so that a diff of it can be read. Ends with a
 * newline.
 */
export function formatJson(value: unknown): string {
  return `${formatValue(value, '')}\n`
}

function formatValue(value: unknown, indent: string): string {
  const flat = JSON.stringify(value)
  if (value === null || typeof value !== 'object' || flat.length + indent.length <= widest)
    return flat
  const inner = `${indent} `
  const items = Array.isArray(value)
    ? value.map(item => formatValue(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}: ${formatValue(item, inner)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${items.map(item => inner + item).join(',\n')}\n${indent}${close}`
}
