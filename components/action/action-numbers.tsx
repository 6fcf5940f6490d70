type Props = {
  actions: { number: string; href: string }[]
}

/** Actions by their numbers, each the way to it: far enough apart for a finger. */
export function ActionNumbers({ actions }: Props) {
  return (
    <ul className="inline-flex flex-wrap gap-1 align-top">
      {actions.map(({ number, href }) => (
        <li key={number}>
          <a href={href} className="ink-link count-link">
            {number}
          </a>
        </li>
      ))}
    </ul>
  )
}
