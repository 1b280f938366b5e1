"""The preview while somebody writes: builds after every save, shows it in the browser, says there what is wrong."""
