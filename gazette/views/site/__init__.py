"""The whole site: its pages, feeds and tables of data; home page, standing pages, frame."""
