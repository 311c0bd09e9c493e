"""The draft pad: write it here instead of there."""
