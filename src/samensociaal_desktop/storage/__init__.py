"""The only package that knows SQL and the cipher; it hands out domain values, never rows."""
