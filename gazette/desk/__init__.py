"""The desk of those who publish: brings in Word and Excel, writes drafts, does everyday tasks, tells what changed."""
