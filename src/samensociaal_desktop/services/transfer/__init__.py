"""The journal as one readable file, and back: complete, additive, and refused as a whole when anything is wrong."""
