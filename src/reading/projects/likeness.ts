import { words } from '../words'

interface Shape {
  readonly bare: string
  readonly pairs: Uint32Array
}

/** Compares names of projects and sheets; every name is taken apart once. */
export class Names {
  private readonly shapes = new Map<string, Shape>()

  /** @param dropped names of units, which say nothing of a project */
  constructor(private readonly dropped: readonly string[]) {}

  /**
   * Sørensen–Dice coefficient of the character pairs of two names, in thousandths; years, units and
   * filler words do not count.
   */
  likeness(one: string, other: string): number {
    const a = this.shape(one)
    const b = this.shape(other)
    if (a.bare === b.bare) return 1000
    if (a.pairs.length === 0 || b.pairs.length === 0) return 0
    return Math.round((2000 * countShared(a.pairs, b.pairs)) / (a.pairs.length + b.pairs.length))
  }

  /** The character pairs of a name in ascending order, each as one number. */
  pairs(name: string): Uint32Array {
    return this.shape(name).pairs
  }

  private shape(name: string): Shape {
    const known = this.shapes.get(name)
    if (known) return known
    const bare = this.bare(words(name))
    const shape = { bare, pairs: pairsOf(bare) }
    this.shapes.set(name, shape)
    return shape
  }

  private bare(name: string): string {
    let bare = name
    for (const unit of this.dropped) if (bare.includes(unit)) bare = bare.replaceAll(unit, '')
    bare = bare
      .replace(/20\d\d年?度?|提前下达|上年|结转|(?![\u4E00-\u9FFF])[^\p{L}\p{N}]/gu, '')
      .replace(/专项|经费|资金|项目/g, '')
    return bare.length >= 2 ? bare : name
  }
}

function pairsOf(text: string): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, text.length - 1))
  for (let at = 0; at < pairs.length; at++)
    pairs[at] = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
  return pairs.sort()
}

function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared
}
