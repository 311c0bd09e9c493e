"""The journal as one readable file, and back: complete, additive, and refused as a whole when anything is wrong."""

from samensociaal_desktop.exchange.faults import BadFile, Fault
from samensociaal_desktop.services.transfer.journal_file import Imported, export_file, export_json, import_json

__all__ = ["BadFile", "Fault", "Imported", "export_file", "export_json", "import_json"]
