"""Parts of pages that know this program: several pages use them."""
