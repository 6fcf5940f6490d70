/** What lies under a key of something whose shape nobody vouches for, such as the JSON of an event; undefined where nothing does. */
export const valueAt = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
