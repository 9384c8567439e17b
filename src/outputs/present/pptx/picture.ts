import { renderPng } from '@/exporting/png'
import { writeSvg } from '@/exporting/svg'
import type { ChartTheme } from '@/theme'
import type { ChartRequest } from '@/charts/registry'
import { drawChart } from '@/app/frame/drawChart'

/** How much finer a picture is than the pixels that its words are set in. */
const fineness = 2
/** Pixels to an inch: the smallest words of the look, 18 px, become 12 points and a little. */
const perInch = 104

interface Request {
  readonly picture: ChartRequest
  readonly theme: ChartTheme
  readonly box: { readonly w: number; readonly h: number }
}

/** A chart in the shape of its place on a slide, as PNG in a data address. */
export async function drawPng({ picture, theme, box }: Request): Promise<string> {
  const size = { width: Math.round(box.w * perInch), height: Math.round(box.h * perInch) }
  const { svg } = await drawChart({ picture, theme, size })
  const whole = writeSvg({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      style: 'font-variant-numeric:tabular-nums lining-nums',
    },
    children: [
      { name: 'rect', attributes: { ...size, fill: theme.colours.paper } },
      { markup: svg },
    ],
  })
  const blob = await renderPng({ svg: whole, ...size }, fineness)
  return await new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      resolve(String(reader.result))
    }
    reader.onerror = () => {
      reject(new Error('图没有读出来'))
    }
    reader.readAsDataURL(blob)
  })
}
