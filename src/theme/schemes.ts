// @bundle parts
export const schemes = ['light', 'dark', 'projector'] as const
export type Scheme = (typeof schemes)[number]

/**
 * Blue and yellow sides by turns, because red-green blindness leaves only that axis to tell
 * neighbours apart.
 */
export const classHues = [250, 72, 188, 48, 292, 18, 225, 122] as const
