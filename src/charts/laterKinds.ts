/* Where the code of kinds is that no first view shows: a line each would weigh on that view. */
export const balance = async () => (await import('./balance/option')).balance.draw
export const distribution = async () => (await import('./distribution/option')).distribution.draw
export const diverging = async () => (await import('./diverging/option')).diverging.draw
export const dumbbell = async () => (await import('./dumbbell/option')).dumbbell.draw
export const icicle = async () => (await import('./icicle/option')).icicle.draw
export const line = async () => (await import('./line/option')).line.draw
export const nested = async () => (await import('./nested/option')).nested.draw
export const slope = async () => (await import('./slope/option')).slope.draw
export const spread = async () => (await import('./spread/option')).spread.draw
export const waterfall = async () => (await import('./waterfall/option')).waterfall.draw
