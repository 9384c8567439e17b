import { createGraphicsState, type GraphicsState, moveText, setTextMatrix } from './graphicsState'
import { identity, intersect, multiply, transformRectangle } from './matrix'
import type { PageOperators } from './operators'
import type { Glyph, PaintedPage, Rectangle } from './page'
import { describePaint, isSeen } from './paintKinds'
import { addArea, fillPath, type PaintedLines, splitPath, strokePath } from './paintPath'
import { clipRun, showText, type ShownGlyph } from './showText'

const invisibleMode = 3
const invisibleClipMode = 7
const unitSquare = [0, 0, 1, 1] as const

type Arguments = readonly unknown[]

/** Follows the operators of a page and keeps where glyphs and lines are painted. */
export function paintPage(operators: PageOperators): PaintedPage {
  const { width, height, codes, names } = operators
  const painter = new Painter(operators)
  const steps = new Map<number, (args: Arguments) => void>()
  for (const [name, step] of Object.entries(painter.steps)) {
    const code = names[name]
    if (code !== undefined) steps.set(code, step)
  }
  for (let index = 0; index < codes.length; index++) {
    // Of a large picture pdf.js leaves nothing but the place that was made for it.
    if (codes[index] === names.restore && codes[index - 1] === names.transform) painter.addPicture()
    steps.get(codes[index]!)?.((operators.arguments[index] ?? []) as Arguments)
  }
  const { lines, glyphs, pictures, invisible } = painter
  return { width, height, ...lines, glyphs, pictures, invisible }
}

class Painter {
  readonly glyphs: Glyph[] = []
  readonly lines: PaintedLines = { horizontals: [], verticals: [], fills: [] }
  readonly pictures: Rectangle[] = []
  invisible = 0
  private state: GraphicsState
  private readonly saved: GraphicsState[] = []
  private readonly hiddenContents: boolean[] = []
  private masks = 0
  private clips = false
  private runs = 0

  constructor(private readonly operators: PageOperators) {
    const { matrix, width, height } = operators
    this.state = createGraphicsState(matrix, { left: 0, top: 0, right: width, bottom: height })
  }

  private readonly save = () => {
    this.saved.push({ ...this.state })
  }
  private readonly restore = () => {
    this.state = this.saved.pop() ?? this.state
  }
  private get hidden(): boolean {
    return this.masks > 0 || this.hiddenContents.includes(true)
  }

  /** What each operator does, by its name. */
  readonly steps: Readonly<Record<string, (args: Arguments) => void>> = {
    save: this.save,
    restore: this.restore,
    transform: args => {
      this.state.matrix = multiply(this.state.matrix, args as readonly number[])
    },
    setLineWidth: ([width]) => (this.state.lineWidth = width as number),
    setStrokeRGBColor: ([color]) => (this.state.strokeShows = isSeen(color)),
    setFillRGBColor: ([color]) => (this.state.fillShows = isSeen(color)),
    setStrokeTransparent: () => (this.state.strokeShows = false),
    setFillTransparent: () => (this.state.fillShows = false),
    setGState: ([entries]) => {
      for (const [key, value] of entries as [string, unknown][])
        if (key === 'LW') this.state.lineWidth = value as number
        else if (key === 'Font') this.setFont(value as [string, number])
    },
    beginText: () => {
      setTextMatrix(this.state, identity)
    },
    setFont: args => {
      this.setFont(args as [string, number])
    },
    setCharSpacing: ([spacing]) => (this.state.characterSpacing = spacing as number),
    setWordSpacing: ([spacing]) => (this.state.wordSpacing = spacing as number),
    setHScale: ([percent]) => (this.state.scale = (percent as number) / 100),
    setLeading: ([leading]) => (this.state.leading = -(leading as number)),
    setTextRise: ([rise]) => (this.state.rise = rise as number),
    setTextRenderingMode: ([mode]) => (this.state.mode = mode as number),
    setTextMatrix: ([matrix]) => {
      setTextMatrix(this.state, multiply(identity, matrix as ArrayLike<number>))
    },
    moveText: ([x, y]) => {
      moveText(this.state, x as number, y as number)
    },
    setLeadingMoveText: ([x, y]) => {
      this.state.leading = y as number
      moveText(this.state, x as number, y as number)
    },
    nextLine: () => {
      moveText(this.state, 0, this.state.leading)
    },
    showText: ([shown]) => {
      this.show(shown as readonly (ShownGlyph | number)[])
    },
    clip: () => (this.clips = true),
    eoClip: () => (this.clips = true),
    constructPath: args => {
      this.constructPath(args)
    },
    paintFormXObjectBegin: ([matrix, box]) => {
      this.save()
      if (matrix) this.state.matrix = multiply(this.state.matrix, matrix as ArrayLike<number>)
      if (box) this.clipTo(box as ArrayLike<number>)
    },
    paintFormXObjectEnd: this.restore,
    beginGroup: ([group]) => {
      this.save()
      if (this.masks > 0 || (group as { smask?: unknown }).smask) this.masks++
    },
    endGroup: () => {
      if (this.masks > 0) this.masks--
      this.restore()
    },
    beginMarkedContent: () => this.hiddenContents.push(false),
    beginMarkedContentProps: ([tag, content]) =>
      this.hiddenContents.push(tag === 'OC' && !this.operators.isShown(content)),
    endMarkedContent: () => this.hiddenContents.pop(),
    paintImageXObject: () => {
      this.paintImage()
    },
    paintInlineImageXObject: () => {
      this.paintImage()
    },
    paintImageMaskXObject: () => {
      this.paintImage()
    },
    paintSolidColorImageMask: () => {
      this.paintImage()
    },
  }

  private setFont([id, size]: readonly [string, number]): void {
    this.state.font = this.operators.findFont(id)
    this.state.fontSize = Math.abs(size)
    this.state.fontDirection = size < 0 ? -1 : 1
  }

  private show(shown: readonly (ShownGlyph | number)[]): void {
    const glyphs = showText(this.state, shown, this.runs++)
    if (this.hidden) return
    const { mode, clip } = this.state
    if (mode === invisibleMode || mode === invisibleClipMode) this.invisible += glyphs.length
    for (const glyph of clipRun(glyphs, clip)) this.glyphs.push(glyph)
  }

  private constructPath([paint, data, box]: Arguments): void {
    const { names } = this.operators
    const { state, lines } = this
    const path = (data as readonly unknown[])[0]
    if (path && box && !this.hidden) {
      const drawn = describePaint(names, paint as number)
      const subpaths = drawn ? splitPath(path as ArrayLike<number>, state.matrix) : []
      if (drawn?.stroke && state.strokeShows) strokePath(lines, subpaths, state.clip)
      if (drawn?.fill && state.fillShows) fillPath(lines, subpaths, state.clip)
    }
    if (this.clips && box) this.clipTo(box as ArrayLike<number>)
    else if (this.clips && paint === names.endPath) this.clipTo([0, 0, 0, 0])
    this.clips = false
  }

  private clipTo(box: ArrayLike<number>): void {
    const area = transformRectangle(this.state.matrix, [box[0]!, box[1]!, box[2]!, box[3]!])
    this.state.clip = intersect(this.state.clip, area)
  }

  /** Keeps where a picture stands that is not listed. */
  addPicture(): void {
    const { matrix, clip } = this.state
    if (!this.hidden) this.pictures.push(intersect(clip, transformRectangle(matrix, unitSquare)))
  }

  /** Small pictures are painted as lines by some programs; large ones are not listed at all. */
  private paintImage(): void {
    if (!this.hidden)
      addArea(this.lines, transformRectangle(this.state.matrix, unitSquare), this.state.clip)
  }
}
