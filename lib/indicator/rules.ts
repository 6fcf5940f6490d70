type Reading = { year: number | null }
type Series<V extends Reading> = { geography: string; values: V[] }

/**
 * The one value with which a page shows that a way of measuring exists: the newest of the series about the geography of the target,
 * else of the first series. One value per way of measuring: values of different bases are listed, never put on one line (rule 11).
 */
export function headlineReading<V extends Reading, S extends Series<V>>(
  series: S[],
  geography: string | null,
): { series: S; value: V } | null {
  const chosen = series.find((one) => one.geography === geography && one.values.length > 0) ?? series.find((one) => one.values.length > 0)
  const value = chosen?.values.reduce((newest, one) => ((one.year ?? 0) >= (newest.year ?? 0) ? one : newest))
  return chosen && value ? { series: chosen, value } : null
}
