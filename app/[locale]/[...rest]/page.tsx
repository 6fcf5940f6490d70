import { notFound } from 'next/navigation'

/** Every address that no page claims. Without this page, Next would answer in no language at all. */
export default function AddressOfNothing() {
  notFound()
}
