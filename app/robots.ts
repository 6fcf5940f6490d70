import type { MetadataRoute } from 'next'
import { publicUrl } from '@/lib/settings/installation'

// the address of the site is that of this installation, known when it runs
export const dynamic = 'force-dynamic'

/** What search engines may read: the public pages. They could not sign in to the others anyway; this saves them, and us, the trying. */
export default function robots(): MetadataRoute.Robots {
  const closed = ['/*/*/manage', '/*/account', '/*/plans', '/*/sign-in', '/*/sign-out', '/*/set-password/', '/api/auth/']
  return { rules: { userAgent: '*', disallow: closed }, sitemap: `${publicUrl()}/sitemap.xml` }
}
