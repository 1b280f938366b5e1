"""What may be left behind in an office file: each kind with why it matters and how to remove it."""

from __future__ import annotations

from gazette.privacy.office_files.trace import Trace

TRACKED_CHANGE = Trace(
    "tracked change",
    "Changes are still tracked, so anyone can read the earlier words, and who changed them and when.",
    "Accept or reject every change (in Word: Review, Accept All Changes)",
)
CHANGE_HISTORY = Trace(
    "change history",
    "The file keeps a history of its changes, with earlier content or the names of those who made them.",
    "Save it under another name from its program without the history",
)
COMMENT = Trace(
    "comment",
    "A comment or note is in the file, which anyone can open.",
    "Delete every comment and note (Review, Delete All Comments)",
)
REVIEWER = Trace(
    "reviewer's name",
    "The file names the people who commented on it or edited it.",
    "Remove them (File, Info, Inspect Document)",
)
HIDDEN_TEXT = Trace(
    "hidden text",
    "Text is marked as hidden: nobody sees it on the page, and anyone can copy it out of the file.",
    "Show hidden text and delete it",
)
UNSEEN_TEXT = Trace(
    "hidden text",
    "Text cannot be seen, because of its colour, its size or its place, but anyone can copy it out of the file.",
    "Delete the text, or make it readable",
    can_be_cleaned=False,
)
FIELD_TEXT = Trace(
    "hidden text",
    "A field holds words that the page does not show.",
    "Turn the fields into text (in Word: Ctrl+A, then Ctrl+Shift+F9), or delete them",
    can_be_cleaned=False,
)
AUTHOR = Trace(
    "author",
    "The properties of the file name a person.",
    "Remove the name (in Office: File, Info, Inspect Document; in LibreOffice: File, Properties, Reset Properties)",
)
COMPANY = Trace(
    "company or manager",
    "The properties of the file name a company or a manager.",
    "Remove the name (File, Info, Inspect Document)",
)
OWN_PROPERTY = Trace(
    "own property",
    "The file has a property of your own or of your document system, which may hold names or case numbers.",
    "Remove it (File, Info, Properties, Advanced Properties, Custom)",
)
VARIABLE = Trace(
    "document variable",
    "The file stores a value that the page does not show.",
    "Save the words as a new document without the variables",
)
CUSTOM_XML = Trace(
    "custom XML",
    "Data is stored beside the document, where only a program sees it.",
    "Remove it (File, Info, Inspect Document, Custom XML Data)",
)
SIGNATURE = Trace(
    "digital signature",
    "The file holds a digital signature, which names the person who signed it and describes their computer.",
    "Remove the signature (File, Info, View Signatures)",
)
TEMPLATE = Trace(
    "outside template",
    "The file names the template it was made from and its folder, which may name a person or a case.",
    "Attach the template Normal (Developer, Document Template)",
)
MAIL_MERGE = Trace(
    "mail merge",
    "The file names the list of people it was merged with.",
    "Make it an ordinary document (Mailings, Start Mail Merge, Normal Word Document)",
)
OUTSIDE_LINK = Trace(
    "outside link",
    "The file loads content from elsewhere, and names the place it comes from.",
    "Break the link (in Office: File, Info, Edit Links to Files), or paste the content as values",
    can_be_cleaned=False,
)
FILE_LINK = Trace(
    "link to a file",
    "A link leads to a file on one of the office's computers: nobody outside can open it, and it may name a person.",
    "Remove the link",
    can_be_cleaned=False,
)
PATH = Trace(
    "path of a computer",
    "The file names a folder on one of the office's computers, which may name a person or a case.",
    "Remove the path",
    can_be_cleaned=False,
)
SAVED_PATH = Trace(
    "path of a computer",
    "The program wrote the folder in which the file was saved, or its printer, into the file.",
    "Save the file under another name in a folder whose name says nothing",
)
EMBEDDED = Trace(
    "embedded file",
    "Another whole file is inside this one, even if the page shows only a part of it.",
    "Paste it as a picture or as plain values",
    can_be_cleaned=False,
)
CHART_WORKBOOK = Trace(
    "embedded file",
    "The workbook behind a chart holds more than the chart shows.",
    "Paste the chart as a picture",
    can_be_cleaned=False,
)
SOUND_OR_VIDEO = Trace(
    "sound or video",
    "The file holds sound or video, in which hidden data and voices cannot be found by a program.",
    "Remove it, and link to it if it is public",
    can_be_cleaned=False,
)
MACRO = Trace(
    "macro",
    "The file holds a program (a macro), which could do harm to a reader.",
    "Save it in a format without macros, such as .docx, .xlsx or .pptx",
    can_be_cleaned=False,
)
OWN_MENU = Trace(
    "own menu",
    "The file brings its own menus or add-ins, which store names and settings of the office.",
    "Save it without the add-in",
)
CROP = Trace(
    "cropped picture",
    "A picture was cropped, and the part that was cut off is still in the file.",
    "Select the picture, then Picture Format, Compress Pictures, Delete cropped areas; or crop it before you insert it",
    can_be_cleaned=False,
)
ORIGINAL_PICTURE = Trace(
    "original picture",
    "The file keeps a picture as it was before an effect or before its background was removed.",
    "Save the picture as a file and insert it again",
    can_be_cleaned=False,
)
STORED_TEXT = Trace(
    "stored text",
    "Building blocks (AutoText) hold text that the page does not show.",
    "Delete the building blocks",
)
LEFT_OVER = Trace(
    "left-over data",
    "The file still holds something that no page or cell shows: it was left behind when it was deleted.",
    "Copy what can be seen into a new file",
)
HIDDEN_SHEET = Trace(
    "hidden sheet",
    "This sheet is hidden, and anyone can show it.",
    "Show it and delete it",
)
VERY_HIDDEN_SHEET = Trace(
    "very hidden sheet",
    "This sheet is hidden, and Excel does not offer to unhide it; other programs show it.",
    "Delete it in the macro editor (Alt+F11)",
)
HIDDEN_WINDOW = Trace(
    "hidden sheet",
    "The window of the workbook is hidden, and anyone can show it.",
    "Show it (View, Unhide)",
    can_be_cleaned=False,
)
HIDDEN_ROW = Trace(
    "hidden row",
    "Rows with values are hidden, perhaps by a filter, and anyone can show them.",
    "Show the rows and delete them",
)
HIDDEN_COLUMN = Trace(
    "hidden column",
    "A column with values is hidden, and anyone can show it.",
    "Show the column and delete it",
)
HIDDEN_CELL = Trace(
    "hidden text",
    "A cell has a value that cannot be seen, because of its colour, size or format, or because something covers it.",
    "Delete the value, or make it readable",
    can_be_cleaned=False,
)
PIVOT = Trace(
    "pivot cache",
    "A pivot table keeps a copy of every row it was made from.",
    "Copy the table and paste it as values, then delete the pivot table",
)
OTHER_WORKBOOK = Trace(
    "outside link",
    "The workbook keeps a link to another file, and values copied out of it.",
    "Break the links (Data, Edit Links, Break Link)",
)
CONNECTION = Trace(
    "data connection",
    "The file keeps a connection to a database or to another file.",
    "Delete the connection (Data, Queries and Connections)",
)
DATA_MODEL = Trace(
    "data model",
    "A data model keeps whole tables behind the sheets.",
    "Copy the visible values into a new workbook",
)
DEFINED_NAME = Trace(
    "defined name",
    "A defined name is hidden, holds a value that no cell shows, or leads to another file or to nothing.",
    "Delete the name (Formulas, Name Manager)",
)
SCENARIO = Trace(
    "scenario",
    "A scenario keeps other values and the name of the person who saved them.",
    "Delete it (Data, What-If Analysis, Scenario Manager)",
)
PERSONAL_VIEW = Trace(
    "personal view",
    "The workbook keeps views that are named after the people who used it.",
    "Delete the views (View, Custom Views)",
)
ACTIVE_FORMULA = Trace(
    "active formula",
    "A formula calls another program or an address.",
    "Paste it as a value",
)
NOTES = Trace(
    "speaker notes",
    "The notes of a slide are in the file.",
    "Delete the notes (File, Info, Inspect Document)",
)
HIDDEN_SLIDE = Trace(
    "hidden slide",
    "A slide is hidden, and anyone can show it.",
    "Delete the slide",
)
HIDDEN_OBJECT = Trace(
    "hidden object",
    "A picture, shape or text box is hidden, and anyone can show it.",
    "Show it and delete it (Home, Select, Selection Pane)",
)
OFF_THE_PAGE = Trace(
    "hidden object",
    "A picture or text box lies off the page or the slide, or has no size, and anyone can find it.",
    "Delete it",
)
COVERED = Trace(
    "covered text",
    "A filled shape or a picture lies over text or values, which stay in the file below it.",
    "Delete what is covered instead of covering it",
    can_be_cleaned=False,
)
HIDDEN_SERIES = Trace(
    "hidden series",
    "A chart keeps a series or a category that is filtered out.",
    "Delete it from the data of the chart",
    can_be_cleaned=False,
)
EARLIER_VERSION = Trace(
    "earlier version",
    "An earlier version of the document is stored in the file.",
    "Delete it (File, Versions)",
)
SOURCE_COMMENT = Trace(
    "comment",
    "The source of the file has a comment, which its program does not show.",
    "Copy what can be seen into a new file",
)
TAG = Trace(
    "hidden text",
    "A smart tag keeps words that the page does not show.",
    "Remove the smart tags (File, Info, Inspect Document)",
)
NAMED_BESIDE = Trace(
    "person",
    "A person is named in something that the file keeps beside its words, and nowhere in the words that readers see.",
    "Remove the name, or give it another name",
    can_be_cleaned=False,
)
