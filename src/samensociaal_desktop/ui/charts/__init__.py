"""The only modules that import pyqtgraph; each draws one value of `domain.patterns`."""
