"""The desk of those who publish: brings in Excel, writes drafts, does everyday tasks, tells what changed."""
