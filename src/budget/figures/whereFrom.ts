import { citePlaces, nameLines } from '@/text/citations'
import type { BudgetDocument, Place } from '@/document/document'
import type { Traced } from './traced'

/** The line that a figure stands in or was taken from: "原文第 230 行"; a sum has none. */
export function whereIs({ origin }: Traced): string {
  if (origin.kind === 'sum') return '由各项相加'
  return nameLines(origin.kind === 'printed' ? origin.place.line : origin.line)
}

/** Cells that figures are printed in, those of a sum's parts too. */
export function placesOf(traced: readonly (Traced | null)[]): readonly Place[] {
  return traced.flatMap(figure =>
    !figure
      ? []
      : figure.origin.kind === 'printed'
        ? [figure.origin.place]
        : figure.origin.kind === 'sum'
          ? placesOf(figure.origin.parts)
          : [],
  )
}

/**
 * Tables and rows that figures are printed in, each table once:
 * "表七《一般公共预算“三公”经费支出表》表内第 1–8 行".
 */
export function tablesOf(document: BudgetDocument, traced: readonly (Traced | null)[]): string {
  return citePlaces(document, placesOf(traced))
}
