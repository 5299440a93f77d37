quiz-title = Check what you know
